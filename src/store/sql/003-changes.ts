/** What changed, for whoever follows a workspace, and what is needed to tell it once. */
export const CHANGES = `
-- Its change is to be told: set where articles are added with that wish, taken back once it was.
alter table article add column announce boolean not null default false;
create index article_announce on article (no) where announce;

-- For lists of stories, out of their articles and their result.
alter table story add column first text;
alter table story add column latest text;
alter table story add column outlets int not null default 0;
alter table story add column search text not null default '';
alter table story add column origins_min int;
alter table story add column origins_max int;
create index story_latest on story (latest desc nulls last, id);

create table edit (article int not null references article, n int not null, pack text not null, record text not null, primary key (article, n));

-- What was ever found of a story, known by its oldest article, which stays when the story grows.
create table finding (thread int not null, key text not null, primary key (thread, key));

create table change (
  seq bigint generated always as identity primary key, at timestamptz not null, kind text not null,
  story text not null, record text not null
);
`
