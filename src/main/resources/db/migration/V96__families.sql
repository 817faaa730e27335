-- Parts of a family may be asked in words of their own.
alter table case_file drop constraint case_file_relationship_check;
alter table case_file add constraint case_file_relationship_check check (relationship in (
	'friends', 'partners', 'family', 'family_parents', 'family_siblings', 'other'));
