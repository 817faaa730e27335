-- Who has a case in place of the counselor whom its people were told of, without their knowing.
alter table hand_over add column covered_by uuid references account;
