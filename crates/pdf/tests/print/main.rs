//! What a printed file holds, read back from its bytes.

mod document;
mod faults;
mod pictures;
mod reader;
mod sample;
mod text;
mod tools;
