/** Feeds that are followed, what of them was seen, and how far each follower of the changes has read. */
export const FEEDS = `
create table feed (
  url text primary key, etag text, last_modified text,
  -- Not before this time; by the clock of the time it was written, which may since have been set.
  due timestamptz not null, failures int not null default 0
);

-- A page that a feed named. looks: how often it was looked at; due: when next, null for never again.
create table feed_item (
  feed text not null references feed, item text not null, url text not null,
  etag text, last_modified text, looks int not null default 0, due timestamptz,
  primary key (feed, item)
);
create index feed_item_due on feed_item (due) where due is not null;

create table follower (name text primary key, seq bigint not null);
`
