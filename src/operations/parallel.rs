//! Work on a long list, shared out among the cores.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Threads that keep every core busy.
#[must_use]
pub fn threads() -> usize {
    thread::available_parallelism().map_or(2, std::num::NonZero::get)
}

/// What `work` makes of each stretch of `length` items, in the order of the list. The calling thread works too, and a
/// list of one stretch starts no other.
pub fn stretches<T: Sync, R: Send>(list: &[T], length: usize, work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let stretches: Vec<&[T]> = list.chunks(length.max(1)).collect();
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(stretch) = stretches.get(at) else { return done };
            done.push((at, work(stretch)));
        }
    };
    let mut done = thread::scope(|scope| {
        let helpers: Vec<_> = (1..threads().min(stretches.len())).map(|_| scope.spawn(take)).collect();
        let mut done = take();
        for helper in helpers {
            match helper.join() {
                Ok(more) => done.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, made)| made).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_of_a_list_keeps_its_order_however_it_is_shared_out() {
        let list: Vec<u32> = (0..1000).collect();
        for length in [1, 7, 1000, 5000] {
            let doubled = stretches(&list, length, |part| part.iter().map(|n| n * 2).collect::<Vec<_>>());
            assert_eq!(doubled.concat(), list.iter().map(|n| n * 2).collect::<Vec<_>>());
        }
        assert!(stretches(&[] as &[u32], 5, <[u32]>::len).is_empty());
    }
}
