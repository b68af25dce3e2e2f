//! Any accepted encoding to UTF-8, as a stream.
//!
//! A file of plain ASCII is undecided until its first other byte; since ASCII is the same in all that is accepted,
//! nothing read before that byte is wrong whatever it turns out to be.

use std::io::Read;

use super::fault::Fault;
use super::format::Encoding;
use super::reason::Reason;

/// Bytes read at once.
pub const CHUNK: usize = 256 * 1024;

/// Why a file cannot be read on.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The bytes did not come.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The file is refused as a whole.
    #[error("the file is refused ({} reasons)", .0.len())]
    Refused(Vec<Fault>),
}

impl Unreadable {
    /// A file refused for one reason.
    #[must_use]
    pub fn because(line: u64, reason: Reason) -> Self {
        Self::Refused(vec![Fault::new(line, None, "", reason)])
    }
}

enum State {
    Undecided,
    Utf8,
    Other(Box<encoding_rs::Decoder>),
}

/// A source read as UTF-8, whatever it is written in.
pub struct Decoder<R> {
    source: R,
    state: State,
    encoding: Encoding,
    /// First bytes, looked at and not yet handed out.
    head: Vec<u8>,
    /// Start of a character whose end is not read yet.
    tail: Vec<u8>,
    ended: bool,
}

impl<R: Read> Decoder<R> {
    /// A decoder of a source whose first bytes are already read.
    pub fn new(source: R, head: Vec<u8>) -> Result<Self, Unreadable> {
        let encoding = super::sniff::encoding(&head).map_err(|reason| Unreadable::because(1, reason))?;
        let other = |encoding: &'static encoding_rs::Encoding| {
            State::Other(Box::new(encoding.new_decoder_without_bom_handling()))
        };
        let (state, mark, encoding) = match encoding {
            Some(Encoding::Utf8Bom) => (State::Utf8, 3, Encoding::Utf8Bom),
            Some(Encoding::Utf16Le) => (other(encoding_rs::UTF_16LE), 2, Encoding::Utf16Le),
            Some(Encoding::Utf16Be) => (other(encoding_rs::UTF_16BE), 2, Encoding::Utf16Be),
            _ => (State::Undecided, 0, Encoding::Utf8),
        };
        let head = head.get(mark..).unwrap_or_default().to_vec();
        Ok(Self { source, state, encoding, head, tail: Vec::new(), ended: false })
    }

    /// What the file is written in, as far as it has been read.
    #[must_use]
    pub const fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Appends the next bytes, in UTF-8 as far as the file is; `false` at its end.
    pub fn fill(&mut self, into: &mut Vec<u8>) -> Result<bool, Unreadable> {
        if self.ended {
            return Ok(false);
        }
        let before = into.len();
        into.append(&mut self.tail);
        let read = if self.head.is_empty() {
            self.source.by_ref().take(CHUNK as u64).read_to_end(into)?
        } else {
            let length = self.head.len();
            into.append(&mut self.head);
            length
        };
        let ended = read == 0;
        self.ended = ended;
        if matches!(self.state, State::Undecided) {
            self.decide(into, before, ended)?;
        }
        if let State::Other(decoder) = &mut self.state {
            let raw = into.split_off(before);
            if self.encoding == Encoding::Windows1252 && !super::sniff::western(&raw) {
                return Err(Unreadable::because(0, Reason::UnknownEncoding));
            }
            let mut text = String::with_capacity(decoder.max_utf8_buffer_length(raw.len()).unwrap_or(raw.len() * 3));
            // The capacity above holds the whole output, so one call consumes the whole input.
            let _ = decoder.decode_to_string(&raw, &mut text, ended);
            into.append(&mut text.into_bytes());
        }
        Ok(!ended || into.len() > before)
    }

    /// Looks at the bytes from `before` for the first that is not ASCII, and settles the encoding by it.
    fn decide(&mut self, into: &mut Vec<u8>, before: usize, ended: bool) -> Result<(), Unreadable> {
        let fresh = into.get(before..).unwrap_or_default();
        if fresh.is_ascii() {
            return Ok(());
        }
        let verdict = super::sniff::beyond_ascii(fresh, ended);
        match verdict.encoding {
            Some(Encoding::Windows1252) => {
                self.encoding = Encoding::Windows1252;
                self.state = State::Other(Box::new(encoding_rs::WINDOWS_1252.new_decoder_without_bom_handling()));
            }
            Some(_) => self.state = State::Utf8,
            None if verdict.cut > 0 => self.tail = into.split_off(into.len() - verdict.cut),
            None => return Err(Unreadable::because(0, Reason::UnknownEncoding)),
        }
        Ok(())
    }
}
