-- A gradebook of version 1, as it was published, with marks in it.
CREATE TABLE students (id TEXT PRIMARY KEY, name TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE assignments (id TEXT PRIMARY KEY, title TEXT NOT NULL, version TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE items (
    assignment TEXT NOT NULL REFERENCES assignments(id), id TEXT NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL,
    kind TEXT NOT NULL, points REAL NOT NULL CHECK (points >= 0), extra INTEGER NOT NULL, retired INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (assignment, id)) STRICT, WITHOUT ROWID;
CREATE TABLE hand_ins (
    id INTEGER PRIMARY KEY, assignment TEXT NOT NULL REFERENCES assignments(id), student TEXT NOT NULL REFERENCES students(id),
    digest TEXT NOT NULL, source TEXT NOT NULL, handed_in TEXT, grading INTEGER REFERENCES gradings(id),
    UNIQUE (assignment, student, digest)) STRICT;
CREATE TABLE gradings (
    id INTEGER PRIMARY KEY, hand_in INTEGER NOT NULL REFERENCES hand_ins(id), version TEXT NOT NULL, graded_at TEXT NOT NULL,
    milliseconds INTEGER NOT NULL, notebook BLOB, UNIQUE (hand_in, version)) STRICT;
CREATE TABLE checks (
    grading INTEGER NOT NULL REFERENCES gradings(id) ON DELETE CASCADE, position INTEGER NOT NULL, item TEXT NOT NULL, name TEXT NOT NULL,
    hidden INTEGER NOT NULL, passed INTEGER NOT NULL, points REAL NOT NULL, earned REAL NOT NULL, message TEXT NOT NULL, hint TEXT,
    PRIMARY KEY (grading, position)) STRICT, WITHOUT ROWID;
CREATE TABLE repairs (
    grading INTEGER NOT NULL REFERENCES gradings(id) ON DELETE CASCADE, position INTEGER NOT NULL, message TEXT NOT NULL,
    PRIMARY KEY (grading, position)) STRICT, WITHOUT ROWID;
CREATE TABLE manual_scores (
    hand_in INTEGER NOT NULL REFERENCES hand_ins(id), item TEXT NOT NULL, points REAL NOT NULL CHECK (points >= 0), level TEXT,
    comment TEXT, scored_at TEXT NOT NULL, scored_by TEXT NOT NULL, PRIMARY KEY (hand_in, item)) STRICT, WITHOUT ROWID;
CREATE TABLE audit (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL, assignment TEXT, student TEXT, item TEXT, detail TEXT) STRICT;
CREATE INDEX hand_ins_of_assignment ON hand_ins (assignment, student);
INSERT INTO students VALUES ('anna', 'Anna Ito'), ('ben', NULL);
INSERT INTO assignments VALUES ('quotes', 'Who is quoted', 'one');
INSERT INTO items VALUES ('quotes', 'count', 0, 'Count', 'Code', 3, 0, 0), ('quotes', 'claim', 1, 'Claim', 'Prose', 6, 0, 0);
INSERT INTO hand_ins VALUES (1, 'quotes', 'anna', 'a1', 'anna.ipynb', '2029-12-30T12:00:00Z', NULL), (2, 'quotes', 'anna', 'a2', 'anna.ipynb', '2029-12-31T12:00:00Z', NULL), (3, 'quotes', 'ben', 'b1', 'ben.ipynb', NULL, NULL);
INSERT INTO gradings VALUES (1, 1, 'one', '2030-01-01T00:00:00Z', 900, NULL), (2, 2, 'one', '2030-01-01T00:00:01Z', 900, NULL), (3, 3, 'one', '2030-01-01T00:00:02Z', 900, NULL);
UPDATE hand_ins SET grading = id;
INSERT INTO checks VALUES (1, 0, 'count', 'counts', 0, 0, 3, 0, 'It is 2.', NULL), (2, 0, 'count', 'counts', 0, 1, 3, 3, '', NULL), (3, 0, 'count', 'counts', 0, 1, 3, 3, '', NULL);
INSERT INTO repairs VALUES (3, 0, 'A cell was put back.');
INSERT INTO manual_scores VALUES (2, 'claim', 4, 'Sound', 'Whose words?', '2030-01-02T10:00:00Z', 'teacher'), (3, 'claim', 5.5, NULL, NULL, '2030-01-02T11:00:00Z', 'teacher');
INSERT INTO audit VALUES (1, '2030-01-02T10:00:00Z', 'teacher', 'scored', 'quotes', 'anna', 'claim', '4 points');
PRAGMA user_version = 1;
