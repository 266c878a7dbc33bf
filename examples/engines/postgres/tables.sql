-- What c136 list --format jsonl prints, a line a row.
CREATE TABLE deals_jsonl (line jsonb NOT NULL);
