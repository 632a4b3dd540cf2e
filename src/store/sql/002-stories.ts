/**
 * Stories, and what grouping must know of each article to join another to it without reading its text. Numbers of
 * terms and fingerprints are 32-bit hashes, kept signed.
 */
export const STORIES = `
create table story (
  id text primary key, title text not null, size int not null, record text not null,
  -- The hash of all that its result rests on, and the result; null until somebody asks.
  result_key text, result text
);

-- Where a story went that is no more: to the story of this article.
create table former (story text primary key, article int not null references article);

-- twin: the article whose body has the same words; only that one is compared.
create table node (
  article int primary key references article, n int not null, body text not null, twin int, day int,
  best float8 not null, terms int[] not null
);
create index node_body on node (body) where twin is null;
create index node_twin on node (twin) where twin is not null;

-- Fingerprints that stand in many stories: notices of a house, no copying.
create table boilerplate (hash int primary key);

create table term (hash int primary key, articles int not null);
create table posting (term int not null, article int not null, weight real not null, primary key (term, article));
create index posting_article on posting (article);
create table edge (
  a int not null, b int not null, alike float8 not null, base float8 not null, copied boolean not null,
  primary key (a, b)
);
create index edge_b on edge (b);
`
