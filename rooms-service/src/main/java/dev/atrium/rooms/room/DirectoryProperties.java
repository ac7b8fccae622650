package dev.atrium.rooms.room;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who finds which rooms.
 *
 * @param publicMode whether people we do not know can list the shared rooms
 */
@ConfigurationProperties("atrium.directory")
record DirectoryProperties(@DefaultValue("false") boolean publicMode) {
}
