using System.Security.Cryptography;

namespace Matex.Transparent.Weaving.Tests;

internal static class StrongNameKey
{
    /// <summary>A fresh key pair in the format of .snk files (a CryptoAPI PRIVATEKEYBLOB).</summary>
    public static byte[] Create()
    {
        using var rsa = RSA.Create(1024);
        var key = rsa.ExportParameters(includePrivateParameters: true);
        byte[] exponent = [.. key.Exponent!.Reverse(), .. new byte[4 - key.Exponent!.Length]];
        return
        [
            .. new byte[] { 0x07, 0x02, 0x00, 0x00, 0x00, 0x24, 0x00, 0x00 },
            .. "RSA2"u8,
            .. BitConverter.GetBytes(1024),
            .. exponent,
            .. key.Modulus!.Reverse(),
            .. key.P!.Reverse(),
            .. key.Q!.Reverse(),
            .. key.DP!.Reverse(),
            .. key.DQ!.Reverse(),
            .. key.InverseQ!.Reverse(),
            .. key.D!.Reverse(),
        ];
    }
}
