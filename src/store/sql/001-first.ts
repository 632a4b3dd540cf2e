/**
 * The first tables. A migration that was released is never edited (its hash is checked): a change is a new file.
 * Articles have a small number `no` within this database for joins; everything that leaves it goes by `id`.
 */
export const FIRST = `
create table fact (name text primary key, value text not null);

-- Bytes as they were read, in pieces of a megabyte, so that no row and no dump holds a whole archive in memory.
create table source (
  sha256 text primary key, name text not null, url text, media_type text, size float8 not null, kept boolean not null
);
create table piece (source text not null references source, part int not null, bytes bytea not null, primary key (source, part));

-- key: 'id:…' as given, else 'url:…', else 'sha:…'.
create table article (
  no int generated always as identity primary key,
  id text not null unique, key text not null unique,
  name text not null, outlet text, title text, published text, url text,
  versions int not null default 0,
  story text,
  -- Not yet (or no longer) grouped as its newest version says.
  pending boolean not null default true
);
create index article_story on article (story);
create index article_pending on article (no) where pending;

-- hash: of what the article says (article-key.ts). record: the Article as JSON.
create table version (
  article int not null references article, n int not null, hash text not null, record text not null,
  source text references source, seen timestamptz not null,
  primary key (article, n), unique (article, hash)
);

-- Made by the language pack of that version; another pack makes it anew.
create table annotation (
  article int not null, n int not null, pack text not null, record text not null,
  primary key (article, n), foreign key (article, n) references version
);

create table decision (place int primary key, record text not null);
`
