using System.Text;

namespace MediaCourse.Kernel.Zmtp;

/// <summary>The 64 bytes with which each end begins: signature, version, mechanism.</summary>
internal static class ZmtpGreeting
{
    public const int Size = 64;

    private const int SignatureSize = 10;
    private const int MajorAt = 10;
    private const int MinorAt = 11;
    private const int MechanismAt = 12;
    private const int MechanismSize = 20;
    private const byte Major = 3;
    private const byte Minor = 1;

    /// <summary>Our own greeting: ZMTP 3.1 without security.</summary>
    public static byte[] Own()
    {
        var greeting = new byte[Size];
        greeting[0] = 0xFF;
        greeting[SignatureSize - 1] = 0x7F;
        greeting[MajorAt] = Major;
        greeting[MinorAt] = Minor;
        "NULL"u8.CopyTo(greeting.AsSpan(MechanismAt));
        return greeting;
    }

    /// <summary>Refuses the other end as soon as its first bytes are wrong: few may ever come.</summary>
    /// <param name="received">The bytes so far.</param>
    /// <exception cref="ZmtpException">It does not speak ZMTP 3 without security.</exception>
    public static void Check(ReadOnlySpan<byte> received)
    {
        if ((received.Length > 0 && received[0] != 0xFF) || (received.Length >= SignatureSize && (received[SignatureSize - 1] & 1) == 0))
        {
            throw new ZmtpException("the greeting is not that of ZMTP");
        }

        if (received.Length > MajorAt && received[MajorAt] < Major)
        {
            throw new ZmtpException("the other end speaks a ZMTP older than 3.0");
        }

        if (received.Length == Size)
        {
            var mechanism = Encoding.ASCII.GetString(received.Slice(MechanismAt, MechanismSize)).TrimEnd('\0');
            if (mechanism != "NULL")
            {
                throw new ZmtpException("the other end asks for a security mechanism; only NULL is spoken here");
            }
        }
    }
}
