/// Sorts a short list in place, equal members in their order; `after` tells whether the first one
/// belongs behind the second. Quadratic: the standard library's sort weighs several kB of download
/// for each type and order, which a list of a few dozen is not worth.
///
/// ```
/// use planlens::base::sort_few;
/// let mut values = [3.0, -1.0, 2.0];
/// sort_few(&mut values, |a, b| a > b);
/// assert_eq!(values, [-1.0, 2.0, 3.0]);
/// ```
pub fn sort_few<T>(items: &mut [T], after: impl Fn(&T, &T) -> bool) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && matches!(items.get(at - 1..=at), Some([a, b]) if after(a, b)) {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_and_stable() {
        for list in [&[][..], &[1], &[2, 1], &[3, 1, 2, 1, 3, 2, 0], &[0, 1, 2]] {
            let mut pairs: Vec<(i32, usize)> = list.iter().copied().zip(0..).collect();
            let mut expected = pairs.clone();
            expected.sort_by_key(|(value, _)| *value);
            sort_few(&mut pairs, |a, b| a.0 > b.0);
            assert_eq!(pairs, expected);
        }
    }
}
