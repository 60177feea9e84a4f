-- A file with headers of its own says what somebody took its columns for; taken for something else, the same bytes are another
-- reading, which takes the place of the first as any correction does.
alter table payroll_import add column mapping_id uuid;
alter table payroll_import add column columns text[];
alter table payroll_import add constraint payroll_import_columns check ((mapping_id is null) = (columns is null));
alter table payroll_import drop constraint payroll_import_same_file;
create unique index payroll_import_same_file on payroll_import (company_id, sha256) where mapping_id is null;
create index payroll_import_by_file on payroll_import (company_id, sha256, id desc);
