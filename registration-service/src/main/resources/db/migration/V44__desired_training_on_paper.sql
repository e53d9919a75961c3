-- A form on paper tells which trainings a person wants, and not how long the person has worked. Such a profile is not complete.
alter table applicant_profile alter column years_of_work drop not null;
