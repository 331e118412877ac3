-- A file half brought in under migration 0007.
INSERT INTO import_source (city, sha256, name, rows, done) VALUES ('9901', repeat('0a', 32), 'requests.csv', 3, '{[2,4)}');
