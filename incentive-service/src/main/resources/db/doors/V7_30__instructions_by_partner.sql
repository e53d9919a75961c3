-- Partners list the instructions to themselves, in the order of their ids.
create index instruction_of_partner on instruction (partner, instruction_id);
