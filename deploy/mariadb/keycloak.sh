#!/bin/bash
# Keycloak's own database and account, when the volume is new.
docker_process_sql <<SQL
CREATE DATABASE keycloak CHARACTER SET utf8mb4;
CREATE USER 'keycloak'@'%' IDENTIFIED BY '${KEYCLOAK_DATABASE_PASSWORD}';
GRANT ALL PRIVILEGES ON keycloak.* TO 'keycloak'@'%';
SQL
