-- The lines of decision tables that decided over an answer, sealed under the key of its author.
alter table contribution add column rules bytea;
