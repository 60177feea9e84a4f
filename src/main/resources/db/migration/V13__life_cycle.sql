-- The whole of procedure.md, section 2: what the first steps lacked. The portal itself moves a dossier when a delay is over.
alter table dossier_transition drop constraint dossier_transition_side_check;
alter table dossier_transition add constraint dossier_transition_side check (side in ('company', 'ministry', 'system'));
insert into dossier_transition (action, from_state, to_state, side) values
    ('DECLARE_INCOMPLETE', 'LODGED', 'INCOMPLETE', 'ministry'),
    ('HAND_IN', 'INCOMPLETE', 'UNDER_REVIEW', 'company'),
    ('RETURN', 'INCOMPLETE', 'RETURNED', 'system'),
    ('REQUEST_COMPLEMENT', 'UNDER_REVIEW', 'COMPLEMENT_REQUESTED', 'ministry'),
    ('ANSWER_COMPLEMENT', 'COMPLEMENT_REQUESTED', 'UNDER_REVIEW', 'company'),
    ('RESUME', 'COMPLEMENT_REQUESTED', 'UNDER_REVIEW', 'system'),
    ('ORDER_PAYMENT', 'APPROVED', 'IN_PAYMENT', 'ministry'),
    ('ORDER_PAYMENT', 'PARTIALLY_APPROVED', 'IN_PAYMENT', 'ministry'),
    ('CONFIRM_PAYMENT', 'IN_PAYMENT', 'PAID', 'ministry'),
    ('REFUSE_PAYMENT', 'IN_PAYMENT', 'APPROVED', 'ministry'),
    ('REFUSE_PAYMENT', 'IN_PAYMENT', 'PARTIALLY_APPROVED', 'ministry'),
    ('APPEAL', 'APPROVED', 'APPEALED', 'company'),
    ('APPEAL', 'PARTIALLY_APPROVED', 'APPEALED', 'company'),
    ('APPEAL', 'REJECTED', 'APPEALED', 'company'),
    ('UPHOLD', 'APPEALED', 'APPROVED', 'ministry'),
    ('UPHOLD', 'APPEALED', 'PARTIALLY_APPROVED', 'ministry'),
    ('UPHOLD', 'APPEALED', 'REJECTED', 'ministry'),
    ('REVISE', 'APPEALED', 'APPROVED', 'ministry'),
    ('REVISE', 'APPEALED', 'PARTIALLY_APPROVED', 'ministry'),
    ('REVISE', 'APPEALED', 'REJECTED', 'ministry'),
    ('OPEN_RECOVERY', 'PAID', 'RECOVERY', 'ministry'),
    ('SETTLE', 'RECOVERY', 'CLOSED', 'ministry');
