-- Everything that people write is a line that is added and never changed; a correction is a line that names the one it replaces.
CREATE TABLE lines (
  number BIGINT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('view', 'note', 'request', 'decision')),
  client TEXT NOT NULL CHECK (length(client) BETWEEN 1 AND 10),
  model TEXT NOT NULL,
  proposal TEXT NOT NULL CHECK (proposal IN ('accept', 'refer', 'decline')),
  author TEXT NOT NULL CHECK (length(author) BETWEEN 1 AND 200),
  made_at TEXT NOT NULL,
  words TEXT NOT NULL CHECK (length(words) <= 2000),
  replaces BIGINT UNIQUE REFERENCES lines (number) CHECK (replaces < number)
);

CREATE UNIQUE INDEX one_view ON lines (author, client, model) WHERE kind = 'view' AND replaces IS NULL;
CREATE INDEX lines_of_client ON lines (client, kind);

CREATE TABLE views (
  number BIGINT NOT NULL PRIMARY KEY REFERENCES lines (number),
  decision TEXT NOT NULL CHECK (decision IN ('accept', 'refer', 'decline')),
  is_after_score SMALLINT NOT NULL CHECK (is_after_score IN (0, 1))
);

CREATE TABLE requests (
  number BIGINT NOT NULL PRIMARY KEY REFERENCES lines (number),
  channel TEXT NOT NULL CHECK (channel IN ('branch', 'telephone', 'letter', 'online')),
  due_on TEXT NOT NULL
);

-- A request is decided once; what corrects the decision has the next place.
CREATE TABLE decisions (
  number BIGINT NOT NULL PRIMARY KEY REFERENCES lines (number),
  request BIGINT NOT NULL REFERENCES requests (number),
  place INTEGER NOT NULL CHECK (place >= 1),
  decision TEXT NOT NULL CHECK (decision IN ('accept', 'decline')),
  reason TEXT NOT NULL,
  UNIQUE (request, place)
);
