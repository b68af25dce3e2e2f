//! A question that many ask at the same moment is put to the database once: those who come while a statement runs share
//! the next one. Nobody is given an answer read before they asked.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{OnceCell, Semaphore};

/// Statements under way at once: one slow answer does not hold up everybody.
const UNDER_WAY: usize = 2;

/// Askers of one kind of question: `K` is what each asks about, `V` the answer to all.
pub struct Together<K, V> {
    coming: Mutex<Arc<Batch<K, V>>>,
    under_way: Semaphore,
}

struct Batch<K, V> {
    keys: Mutex<Vec<K>>,
    answer: OnceCell<Arc<V>>,
}

impl<K, V> Batch<K, V> {
    fn empty() -> Arc<Self> {
        Arc::new(Self { keys: Mutex::new(Vec::new()), answer: OnceCell::new() })
    }
}

impl<K, V> Default for Together<K, V> {
    fn default() -> Self {
        Self { coming: Mutex::new(Batch::empty()), under_way: Semaphore::new(UNDER_WAY) }
    }
}

impl<K: Clone + PartialEq, V> Together<K, V> {
    /// The answer to `key` and to whatever is asked with it; `read` begins after this was called.
    pub async fn ask<F>(&self, key: K, read: impl FnOnce(Vec<K>) -> F + Send) -> Arc<V>
    where
        F: Future<Output = V> + Send,
    {
        let batch = self.join(key);
        // Should the one who reads go away, the next of the batch reads in its place.
        let answer = batch.answer.get_or_init(async || {
            // The semaphore is never closed.
            let _turn = self.under_way.acquire().await;
            Arc::new(read(self.close(&batch)).await)
        });
        Arc::clone(answer.await)
    }

    fn join(&self, key: K) -> Arc<Batch<K, V>> {
        // Both locks at once: a batch already closed takes nobody in.
        let coming = lock(&self.coming);
        let mut keys = lock(&coming.keys);
        if !keys.contains(&key) {
            keys.push(key);
        }
        Arc::clone(&coming)
    }

    /// What the batch asks; who comes later joins another.
    fn close(&self, batch: &Arc<Batch<K, V>>) -> Vec<K> {
        let mut coming = lock(&self.coming);
        if Arc::ptr_eq(&coming, batch) {
            *coming = Batch::empty();
        }
        lock(&batch.keys).clone()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    #[rocket::async_test]
    async fn those_who_ask_while_a_statement_runs_share_the_next_and_get_what_was_read_after_they_asked() {
        let together = Arc::new(Together::<u8, (u32, Vec<u8>)>::default());
        let (statements, running) = (Arc::new(AtomicU32::new(0)), Arc::new(Semaphore::new(0)));
        let ask = |key| {
            let (together, statements, running) = (together.clone(), statements.clone(), running.clone());
            rocket::tokio::spawn(async move {
                let read = |keys| async move {
                    let number = statements.fetch_add(1, Ordering::SeqCst);
                    running.acquire().await.unwrap().forget();
                    (number, keys)
                };
                together.ask(key, read).await
            })
        };
        let first: Vec<_> = (0..u8::try_from(UNDER_WAY).unwrap()).map(&ask).collect();
        while statements.load(Ordering::SeqCst) < u32::try_from(UNDER_WAY).unwrap()
            && first.iter().any(|task| !task.is_finished())
        {
            rocket::tokio::task::yield_now().await;
        }
        let late: Vec<_> = [7, 8, 7, 9].into_iter().map(&ask).collect();
        rocket::tokio::task::yield_now().await;
        running.add_permits(8);
        let mut answers = Vec::new();
        for task in late {
            answers.push(task.await.unwrap());
        }
        assert!(answers.iter().all(|answer| answer.0 > 0 && !answer.1.contains(&0)), "{answers:?}");
        assert!(statements.load(Ordering::SeqCst) <= 2 + u32::try_from(UNDER_WAY).unwrap());
    }
}
