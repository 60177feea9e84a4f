-- Roles and databases of Hawafiz, for the administrator of a PostgreSQL 18: psql -U postgres -f roles.sql
-- Run once, on an empty server; the embedded PostgreSQL of development and tests runs this very file.
-- Passwords are set apart, so that none stands in a file: \password hawafiz_owner, and so on.

-- Owns the schema and runs the migrations. The portal serves no request with it.
create role hawafiz_owner login;
-- Serves the requests: neither superuser nor bypassrls, so that row-level security holds for it.
create role hawafiz_app login nosuperuser nobypassrls nocreatedb nocreaterole;
create role keycloak login;

-- The builtin C.UTF-8 sorts the same on every system; where people read a list, the query names its collation.
create database hawafiz owner hawafiz_owner template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8';
create database keycloak owner keycloak template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8';
revoke all on database hawafiz from public;
revoke all on database keycloak from public;
grant connect, temporary on database hawafiz to hawafiz_app;

\connect hawafiz
revoke all on schema public from public;
grant usage on schema public to hawafiz_app;
-- Nothing is granted by default: each migration says what the portal may do with each table, so that a ledger can
-- only be appended to.
