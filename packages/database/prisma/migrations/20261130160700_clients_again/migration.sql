-- A client that was revoked may be added again at the command line, which first lets go of its hash. The policy is for
-- what the service does; the owner of the tables is a member of its role, so that it bound the command line too.
ALTER POLICY not_given_back ON "access_token" USING (revoked_at IS NULL OR current_user <> 'steunpad_app');
