/**
 * The results of stories as they are sent, compressed, under the stamp of all they rest on: a reader's question is
 * answered with the bytes that are kept, without reading, joining and writing JSON again.
 */
export const BODIES = `
create table body (
  story text primary key references story on delete cascade, stamp text not null, etag text not null, gzip bytea not null
);
-- Compressed already.
alter table body alter column gzip set storage external;
`
