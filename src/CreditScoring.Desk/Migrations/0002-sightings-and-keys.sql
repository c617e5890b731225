-- Who has seen a client's score under a model: a view written afterwards is marked so.
CREATE TABLE sightings (
  author TEXT NOT NULL,
  client TEXT NOT NULL,
  model TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (author, client, model)
);

-- What was sent under a key is written once, however often it is sent.
CREATE TABLE sent_keys (
  author TEXT NOT NULL,
  sent_key TEXT NOT NULL,
  body TEXT NOT NULL,
  line BIGINT NOT NULL REFERENCES lines (number),
  PRIMARY KEY (author, sent_key)
);
