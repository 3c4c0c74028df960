# Sourced once by the PostgreSQL image, when its data folder is new: the database and the two logins.
psql -v ON_ERROR_STOP=1 -U postgres \
  -v ejer_kode="$SAMSVAR_OWNER_PASSWORD" -v program_kode="$SAMSVAR_LOGIN_PASSWORD" -f /samsvar/roller.sql
