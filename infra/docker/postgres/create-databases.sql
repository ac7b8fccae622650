-- One database per service; no service reads another's.
CREATE DATABASE rooms;
CREATE DATABASE gateway;
CREATE DATABASE recordings;
