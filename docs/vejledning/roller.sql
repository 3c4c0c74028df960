-- Opretter Samsvars to logins og databasen på en PostgreSQL, som andre driver (version 15 eller nyere). Køres én gang af en superbruger:
--   psql -v ON_ERROR_STOP=1 -v ejer_kode=... -v program_kode=... -f roller.sql
-- Herefter: DATABASE_OWNER_URL=postgresql://samsvar_owner:...@vært:5432/samsvar (kun til migrering)
--           DATABASE_URL=postgresql://samsvar_login:...@vært:5432/samsvar (programmet)

-- Programmets rolle ejer intet og kan ikke omgå rækkesikkerhed; rettighederne får den af migreringerne.
create role samsvar_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
create role samsvar_login login nosuperuser nocreatedb nocreaterole nobypassrls password :'program_kode';
create role samsvar_owner login createrole nosuperuser nocreatedb nobypassrls password :'ejer_kode';
grant samsvar_app to samsvar_login;
grant samsvar_app to samsvar_owner with admin option;
create database samsvar owner samsvar_owner;
revoke connect, temporary on database samsvar from public;
grant connect on database samsvar to samsvar_app;
