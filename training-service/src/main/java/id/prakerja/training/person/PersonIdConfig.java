package id.prakerja.training.person;

import io.smallrye.config.ConfigMapping;

/** By which ids platforms know people. */
@ConfigMapping(prefix = "prakerja.personal-data")
public interface PersonIdConfig {

    /** Key from which the ids follow by which each platform knows people: 32 bytes, wrapped or in Base64. Another key makes all of them others. */
    String personIdMaster();
}
