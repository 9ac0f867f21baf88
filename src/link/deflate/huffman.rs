//! Codes by how often each symbol comes.

/// A symbol's bits, the first of them the lowest, and how many there are; none for what does not come.
pub(super) type Code = (u32, u32);

/// How many bits each symbol gets, at most `most`; 0 for one that does not come. At least one symbol gets a
/// code.
pub(super) fn lengths(counts: &[u32], most: u32) -> Vec<u32> {
    let mut weights: Vec<u32> = counts.to_vec();
    if weights.iter().all(|weight| *weight == 0)
        && let Some(first) = weights.first_mut()
    {
        *first = 1;
    }
    loop {
        let lengths = unbounded(&weights);
        if lengths.iter().all(|length| *length <= most) {
            return lengths;
        }
        // Nearer to each other, until the tree is flat enough.
        for weight in weights.iter_mut().filter(|weight| **weight > 0) {
            *weight = *weight / 2 + 1;
        }
    }
}

/// By Huffman's way: the two least become one, until one is left.
fn unbounded(weights: &[u32]) -> Vec<u32> {
    let mut lengths = vec![0; weights.len()];
    let known = weights
        .iter()
        .enumerate()
        .filter(|(_, weight)| **weight > 0);
    let mut trees: Vec<(u32, Vec<usize>)> = known.map(|(at, w)| (*w, vec![at])).collect();
    if let [(_, only)] = trees.as_slice() {
        deepen(&mut lengths, only);
    }
    while trees.len() > 1 {
        let mut least = || {
            let all = trees.iter().enumerate();
            let (at, _) = all.min_by_key(|(_, (weight, _))| *weight)?;
            Some(trees.swap_remove(at))
        };
        let (Some((a, mut members)), Some((b, more))) = (least(), least()) else {
            break;
        };
        members.extend(more);
        deepen(&mut lengths, &members);
        trees.push((a.saturating_add(b), members));
    }
    lengths
}

fn deepen(lengths: &mut [u32], members: &[usize]) {
    for at in members {
        if let Some(length) = lengths.get_mut(*at) {
            *length += 1;
        }
    }
}

/// The codes that belong to those lengths: by length, then by number.
pub(super) fn codes(lengths: &[u32]) -> Vec<Code> {
    let mut codes = vec![(0, 0); lengths.len()];
    let mut next = 0_u32;
    for bits in 1..=15 {
        next <<= 1;
        for (code, length) in codes.iter_mut().zip(lengths) {
            if *length == bits {
                *code = (next.reverse_bits() >> (32 - bits), bits);
                next += 1;
            }
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_as_long_as_they_are_rare() {
        let check = |counts: &[u32], most: u32, expected: &[u32]| {
            assert_eq!(lengths(counts, most), expected);
        };
        check(&[0, 0], 15, &[1, 0]);
        check(&[0, 5, 0], 15, &[0, 1, 0]);
        check(&[1, 1, 2, 4], 15, &[3, 3, 2, 1]);
        let fibonacci = [1, 1, 2, 3, 5, 8, 13, 21, 34, 55];
        assert_eq!(lengths(&fibonacci, 15).iter().max(), Some(&9));
        for most in [4, 5, 7] {
            let lengths = lengths(&fibonacci, most);
            let room: u32 = lengths.iter().map(|length| 1 << (most - length)).sum();
            assert!(room <= 1 << most && lengths.iter().all(|l| (1..=most).contains(l)));
        }
    }

    #[test]
    fn no_code_begins_as_another() {
        let codes = codes(&[2, 1, 3, 3]);
        assert_eq!(codes, [(0b01, 2), (0, 1), (0b011, 3), (0b111, 3)]);
    }
}
