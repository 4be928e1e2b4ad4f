using System.Security.Cryptography;
using System.Text;
using MediaCourse.Kernel.Zmtp;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>Signs messages and checks signatures: HMAC-SHA256 over header, parent header, metadata and content.</summary>
/// <param name="key">The key; empty where messages are not signed.</param>
internal sealed class MessageSigner(string key)
{
    /// <summary>Parts that are signed.</summary>
    public const int SignedParts = 4;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>The signature in lower-case hexadecimal digits; empty without a key.</summary>
    public byte[] Sign(ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        if (_key.Length == 0)
        {
            return [];
        }

        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var part in parts)
        {
            hash.AppendData(part.Span);
        }

        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Whether the signature is right, in a time that tells nothing of where it is wrong.</summary>
    public bool IsSigned(ReadOnlySpan<ReadOnlyMemory<byte>> parts, ReadOnlySpan<byte> signature) =>
        _key.Length == 0 || CryptographicOperations.FixedTimeEquals(Sign(parts), signature);

    /// <inheritdoc cref="IsSigned(ReadOnlySpan{ReadOnlyMemory{byte}}, ReadOnlySpan{byte})"/>
    public bool IsSigned(ZmtpMessage message, int signatureAt) =>
        IsSigned(message.Parts.AsSpan().Slice(signatureAt + 1, SignedParts), message.Parts[signatureAt].Span);
}
