-- A municipality changes its own settings by a request too, and so these columns alone: its code, its key and whether it
-- is a specimen stay with the owner. Row-level security keeps it to its own row.
GRANT UPDATE (
  name, organisation_name, contact_name, phone, email, opening_hours, privacy_url, postal_address,
  signatory_name, signatory_function, neutral_caller_name, privacy_contact, duty_phone, duty_email,
  mail_from, reply_to, request_emails, reply_url, support_url, translations, terms,
  retention_decided_on, dpia_confirmed_on, target_rule, minimum_age
) ON municipality TO steunpad_app;
GRANT INSERT, DELETE ON embed_site TO steunpad_app;
GRANT INSERT, UPDATE ON legal_base, retention_setting TO steunpad_app;
GRANT INSERT, UPDATE, DELETE ON own_text TO steunpad_app;
