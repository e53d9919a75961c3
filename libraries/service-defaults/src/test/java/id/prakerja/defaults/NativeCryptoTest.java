package id.prakerja.defaults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NativeCryptoTest {

    private static final String NAME = AmazonCorrettoCryptoProvider.PROVIDER_NAME;
    private static final byte[] TEXT = "dirahasiakan".getBytes(StandardCharsets.UTF_8);

    @AfterEach
    void asItWas() {
        Security.removeProvider(NAME);
    }

    @Test
    void whatJavaSignsAndSealsTheNativeCodeVerifiesAndOpensAndTheOtherWayRound() throws GeneralSecurityException {
        new NativeCrypto(() -> true).install(new StartupEvent());
        Provider nativeCode = Security.getProvider(NAME);
        assumeTrue(nativeCode != null, "The native code does not load on this machine");

        assertEquals(NAME, Signature.getInstance("SHA256withRSA").getProvider().getName());
        assertEquals(NAME, Cipher.getInstance("AES/GCM/NoPadding").getProvider().getName());
        Provider rsa = Security.getProvider("SunRsaSign");
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA", rsa);
        keys.initialize(2048);
        KeyPair pair = keys.generateKeyPair();
        assertTrue(verifies(nativeCode, pair, signed(rsa, pair)));
        assertTrue(verifies(rsa, pair, signed(nativeCode, pair)));
        Provider aes = Security.getProvider("SunJCE");
        assertArrayEquals(TEXT, cipher(nativeCode, Cipher.DECRYPT_MODE, cipher(aes, Cipher.ENCRYPT_MODE, TEXT)));
        assertArrayEquals(TEXT, cipher(aes, Cipher.DECRYPT_MODE, cipher(nativeCode, Cipher.ENCRYPT_MODE, TEXT)));
    }

    @Test
    void switchedOffJavasOwnGoesOnDoingIt() {
        new NativeCrypto(() -> false).install(new StartupEvent());

        assertNull(Security.getProvider(NAME));
    }

    private static byte[] signed(Provider provider, KeyPair pair) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA", provider);
        signature.initSign(pair.getPrivate());
        signature.update(TEXT);
        return signature.sign();
    }

    private static boolean verifies(Provider provider, KeyPair pair, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA", provider);
        signature.initVerify(pair.getPublic());
        signature.update(TEXT);
        return signature.verify(signed);
    }

    private static byte[] cipher(Provider provider, int mode, byte[] input) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
        cipher.init(mode, new SecretKeySpec(new byte[32], "AES"), new GCMParameterSpec(128, new byte[12]));
        return cipher.doFinal(input);
    }
}
