-- Who registers on paper may have no e-mail address. One that is given belongs to one person, as ever.
alter table applicant alter column email_digest drop not null;
