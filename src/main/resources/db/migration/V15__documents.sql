-- The documents of companies, procedure.md, section 3. The bytes are outside the database, under a place that is told to
-- nobody before they have passed the virus scan.

-- One row per company and content: the same bytes of the same company are kept once, whatever they are called.
create table document_file (
    company_id   uuid not null references company,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes        bigint not null check (bytes between 1 and 52428800),
    type         text not null check (type in ('PDF', 'PNG', 'JPEG', 'XML', 'CSV', 'XLSX', 'TXT')),
    state        text not null check (state in ('RECEIVED', 'CLEAN', 'INFECTED')),
    signature    text,
    received_at  timestamptz not null,
    scanned_at   timestamptz,
    silent_since timestamptz,
    kept         boolean not null default true,
    primary key (company_id, sha256),
    constraint document_file_state unique (company_id, sha256, state),
    constraint document_file_is_one_thing check (case state
        when 'RECEIVED' then signature is null and scanned_at is null and kept
        when 'CLEAN' then signature is null and scanned_at is not null and silent_since is null and kept
        else signature <> '' and scanned_at is not null and silent_since is null end)
);
create index document_file_waiting on document_file (received_at) where state = 'RECEIVED' or (state = 'INFECTED' and kept);
comment on column document_file.silent_since is 'since when the scanner has not answered, while the file waits for it';
comment on column document_file.kept is 'whether the bytes are there: those of an infected file are removed';

create table document_place (
    company_id uuid not null,
    sha256     text not null,
    place      uuid not null unique,
    primary key (company_id, sha256),
    constraint document_place_file foreign key (company_id, sha256) references document_file (company_id, sha256)
);

-- What a company hands in under a piece of the published list. Appended; another one takes its place.
create table document (
    id           uuid primary key,
    company_id   uuid not null references company,
    piece        text not null check (piece ~ '^[A-Z][A-Z0-9_]*$'),
    year         smallint check (year between 2000 and 2100),
    file_name    text not null check (length(file_name) between 1 and 255),
    sha256       text not null,
    issued_on    date,
    valid_until  date,
    sent_for     uuid,
    replaces     uuid,
    sent_by      uuid not null,
    sent_by_name text not null,
    sent_at      timestamptz not null,
    constraint document_of_company unique (id, company_id),
    constraint document_content unique (id, company_id, sha256),
    constraint document_file_of_it foreign key (company_id, sha256) references document_file (company_id, sha256),
    constraint document_replaces foreign key (replaces, company_id) references document (id, company_id),
    constraint document_sent_for foreign key (sent_for, company_id) references dossier (id, company_id)
        on delete set null (sent_for),
    constraint document_dates check (valid_until >= issued_on)
);
create index document_by_company on document (company_id, id desc);
create index document_by_piece on document (company_id, piece, id desc);
create index document_by_file on document (company_id, sha256);
create index document_by_dossier on document (sent_for) where sent_for is not null;
create index document_replaced on document (replaces) where replaces is not null;
comment on column document.year is 'of a piece that is about an exercice';

-- A large file on its way, part by part (tus). What has come lies in the folder of files, under this id.
create table document_upload (
    id           uuid primary key,
    company_id   uuid not null references company,
    piece        text not null,
    year         smallint,
    file_name    text not null,
    issued_on    date,
    valid_until  date,
    sent_for     uuid,
    replaces     uuid,
    bytes        bigint not null check (bytes between 1 and 52428800),
    received     bigint not null default 0 check (received between 0 and bytes),
    document_id  uuid,
    begun_by     uuid not null,
    begun_at     timestamptz not null,
    constraint document_upload_document foreign key (document_id, company_id) references document (id, company_id)
);
create index document_upload_by_age on document_upload (begun_at);
create index document_upload_by_company on document_upload (company_id, id);

-- What a dossier was lodged with, and what was handed in to it afterwards: piece by piece, to the hash.
create table lodged_piece (
    dossier_id  uuid not null references lodgement,
    number      smallint not null check (number > 0),
    company_id  uuid not null,
    occasion    text not null check (occasion in ('LODGE', 'HAND_IN', 'ANSWER_COMPLEMENT')),
    piece       text not null,
    standing    text not null check (standing in ('CONFIRMED', 'ON_FILE', 'THERE', 'MISSING')),
    document_id uuid,
    sha256      text,
    file_state  text check (file_state = 'CLEAN'),
    valid_until date,
    primary key (dossier_id, number),
    constraint lodged_piece_once unique nulls not distinct (dossier_id, piece, occasion, document_id),
    constraint lodged_piece_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint lodged_piece_document foreign key (document_id, company_id, sha256) references document (id, company_id, sha256),
    constraint lodged_piece_clean
        foreign key (company_id, sha256, file_state) references document_file (company_id, sha256, state),
    constraint lodged_piece_is_one_thing check (case standing
        when 'THERE' then document_id is not null and sha256 is not null and file_state is not null
        else document_id is null and sha256 is null and file_state is null end)
);
comment on column lodged_piece.file_state is 'with the foreign key: nothing unscanned is lodged';

-- Once scanned, it stays so.
create function hold_scan() returns trigger
    language plpgsql as
$$
begin
    if old.state <> 'RECEIVED' and (new.state, new.signature, new.scanned_at) is distinct from
            (old.state, old.signature, old.scanned_at) then
        raise exception 'file % was scanned already', old.sha256
            using errcode = 'check_violation', constraint = 'document_file_scanned_once';
    end if;
    return new;
end
$$;
create trigger hold_scan before update on document_file for each row execute function hold_scan();

-- Nothing moves to the ministry while something sent for it is unscanned.
create function hold_unscanned() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if new.action in ('LODGE', 'HAND_IN', 'ANSWER_COMPLEMENT') and exists (
            select from document d join document_file f on f.company_id = d.company_id and f.sha256 = d.sha256
            where d.sent_for = new.dossier_id and f.state = 'RECEIVED') then
        raise exception 'a document of dossier % is not scanned yet', new.dossier_id
            using errcode = 'check_violation', constraint = 'dossier_event_unscanned';
    end if;
    return null;
end
$$;
create trigger hold_unscanned after insert on dossier_event for each row execute function hold_unscanned();

-- The list is frozen in the transaction of the event it belongs to, and never later. After the insertion, so that row
-- security speaks first.
create function hold_lodged_piece() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if not exists (
            select from dossier_event e
            where e.dossier_id = new.dossier_id and e.action = new.occasion and e.xmin = pg_current_xact_id()::xid) then
        raise exception 'the pieces of dossier % are frozen when it moves, and only then', new.dossier_id
            using errcode = 'check_violation', constraint = 'lodged_piece_with_its_event';
    end if;
    return null;
end
$$;
create trigger hold_lodged_piece after insert on lodged_piece for each row execute function hold_lodged_piece();

call secure_company_rows('document', 'company_id');
create policy signed_in_person on document as restrictive for insert with check (sent_by = actor_id());
call secure_company_rows('document_upload', 'company_id');
create policy signed_in_person on document_upload as restrictive for insert with check (begun_by = actor_id());
call secure_company_rows('lodged_piece', 'company_id');

-- A company hands in files; what the scanner said of them is the portal's alone to write.
alter table document_file enable row level security;
create policy seen on document_file for select using (
    (select actor_side()) in ('ministry', 'system')
    or ((select actor_side()) = 'company' and company_id = any (array(select my_companies()))));
create policy received on document_file for insert with check (
    state = 'RECEIVED' and ((select actor_side()) = 'system'
        or ((select actor_side()) = 'company' and company_id = any (array(select my_companies())))));
create policy scanned_by_the_portal on document_file for update using ((select actor_side()) = 'system');

-- Where the bytes are: the portal's own scan knows at once, everybody else once they are clean.
alter table document_place enable row level security;
create policy seen_once_clean on document_place for select using (
    (select actor_side()) = 'system'
    or (((select actor_side()) = 'ministry'
            or ((select actor_side()) = 'company' and company_id = any (array(select my_companies()))))
        and exists (select from document_file f
            where f.company_id = document_place.company_id and f.sha256 = document_place.sha256 and f.state = 'CLEAN')));
create policy laid_by_its_company on document_place for insert with check (
    (select actor_side()) = 'system'
    or ((select actor_side()) = 'company' and company_id = any (array(select my_companies()))));

grant select, insert on document_file, document_place, document, lodged_piece to hawafiz_app;
grant update (state, signature, scanned_at, silent_since, kept) on document_file to hawafiz_app;
grant select, insert, delete on document_upload to hawafiz_app;
grant update (received, document_id) on document_upload to hawafiz_app;
