use std::cmp::Ordering;

/// Sorting that weighs little: the standard library's sorts are compiled anew for each type and each order,
/// some 4 kB of download apiece. Here places are ordered, once for all types, and what is compared stays with
/// the caller. Equal members keep their order; as fast as the standard library's but for a call a comparison.
///
/// ```
/// use planlens::base::Sort as _;
/// let mut words = ["万吨", "吨", "亿吨"];
/// words.order_by_key(|word| word.len());
/// assert_eq!(words, ["吨", "万吨", "亿吨"]);
/// ```
pub trait Sort<T> {
    /// Sorts in place by `compare`, which is a total order.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// Sorts in place by what `key` makes of a member; it is called at each comparison.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    /// Sorts in place by the members' own order.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

impl<T> Sort<T> for [T] {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let mut places = places(self.len(), &|a, b| match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            (None, _) | (_, None) => Ordering::Equal,
        });
        for start in 0..places.len() {
            let mut at = start;
            while let Some(place) = places.get_mut(at) {
                let from = std::mem::replace(place, at);
                if from == start {
                    break;
                }
                self.swap(at, from);
                at = from;
            }
        }
    }
}

/// The places of `len` members in their order; none where they stand in it already.
#[inline(never)]
fn places(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    if (1..len).all(|at| compare(at - 1, at).is_le()) {
        return Vec::new();
    }
    let mut places: Vec<usize> = (0..len).collect();
    let mut width = 1;
    while width < len {
        let mut merged = Vec::with_capacity(len);
        for two in places.chunks(2 * width) {
            let (mut front, mut back) = two.split_at(width.min(two.len()));
            while let ([a, after_a @ ..], [b, after_b @ ..]) = (front, back) {
                if compare(*a, *b).is_le() {
                    merged.push(*a);
                    front = after_a;
                } else {
                    merged.push(*b);
                    back = after_b;
                }
            }
            merged.extend_from_slice(front);
            merged.extend_from_slice(back);
        }
        places = merged;
        width *= 2;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_and_stable() {
        for list in [
            &[][..],
            &[1],
            &[2, 1],
            &[3, 1, 2, 1, 3, 2, 0],
            &[0, 1, 2],
            &[2, 2, 1, 1, 0, 0],
        ] {
            let mut pairs: Vec<(i32, usize)> = list.iter().copied().zip(0..).collect();
            let mut expected = pairs.clone();
            expected.sort_by_key(|(value, _)| *value);
            pairs.order_by_key(|(value, _)| *value);
            assert_eq!(pairs, expected);
        }
    }

    #[test]
    fn every_order_of_six() {
        let mut list = [0, 1, 2, 3, 4, 5];
        for turn in 0..720_usize {
            let mut left = turn;
            for (at, size) in (2..=6).enumerate() {
                list.swap(at + 1, left % size);
                left /= size;
            }
            let mut sorted = list;
            sorted.order();
            assert_eq!(sorted, [0, 1, 2, 3, 4, 5], "{list:?}");
        }
    }
}
