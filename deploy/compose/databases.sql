-- One database and one owner for each service that keeps its data in PostgreSQL; none reaches another's.
CREATE ROLE registration LOGIN PASSWORD 'registration';
CREATE DATABASE registration OWNER registration;
REVOKE ALL ON DATABASE registration FROM PUBLIC;

CREATE ROLE selection LOGIN PASSWORD 'selection';
CREATE DATABASE selection OWNER selection;
REVOKE ALL ON DATABASE selection FROM PUBLIC;

CREATE ROLE incentive LOGIN PASSWORD 'incentive';
CREATE DATABASE incentive OWNER incentive;
REVOKE ALL ON DATABASE incentive FROM PUBLIC;

CREATE ROLE oversight LOGIN PASSWORD 'oversight';
CREATE DATABASE oversight OWNER oversight;
REVOKE ALL ON DATABASE oversight FROM PUBLIC;
