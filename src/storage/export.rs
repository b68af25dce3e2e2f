//! Rows of the exchange files as they stand now, page after page, within a scope.
