using System.Security.Cryptography;
using System.Text;

namespace MediaCourse.Checks;

/// <summary>
/// What a check knows of the right answer: a salted digest that tells whether an answer is the same, and cannot be read back. A small answer,
/// such as a count, can still be found by trying.
/// </summary>
public static class CheckDigest
{
    private const string Version = "1";
    private const int CharactersOfSalt = 12;
    private const int BytesOfHash = 16;

    // Slow enough to make trying a nuisance, quick enough not to be felt.
    private const int Iterations = 20_000;

    /// <summary>The digest of a value.</summary>
    /// <param name="check">The name of the check.</param>
    /// <param name="value">The right answer.</param>
    /// <param name="compare">What counts as the same.</param>
    /// <param name="salt">What tells digests of one answer apart, such as an assignment's id; the same gives the same digest.</param>
    /// <exception cref="CheckAuthoringException">The value cannot be compared.</exception>
    public static string Of(string check, object? value, Compare compare, string salt) => Of(check, ProbeValue.Of(value), compare, salt);

    /// <summary>The digest of a value that was taken apart.</summary>
    /// <param name="check">The name of the check.</param>
    /// <param name="value">The right answer.</param>
    /// <param name="compare">What counts as the same.</param>
    /// <param name="salt">What tells digests of one answer apart, such as an assignment's id; the same gives the same digest.</param>
    public static string Of(string check, ProbeValue value, Compare compare, string salt)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(salt);
        var spice = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}\n{check}")))[..CharactersOfSalt];
        return $"{Version}:{spice}:{Hash(spice, CanonicalValue.Of(value, compare), compare)}";
    }

    /// <summary>Whether a value is the one that the digest was made of.</summary>
    /// <exception cref="CheckAuthoringException">The digest is damaged, or the value cannot be compared.</exception>
    public static bool Fits(string digest, object? value, Compare compare)
    {
        ArgumentNullException.ThrowIfNull(digest);
        if (digest.Split(':') is not [Version, { Length: CharactersOfSalt } spice, { Length: 2 * BytesOfHash } hash])
        {
            throw new CheckAuthoringException($"\"{digest}\" is no digest of an answer; leave it as it was handed out.");
        }

        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(Hash(spice, CanonicalValue.Of(value, compare), compare)));
    }

    private static string Hash(string spice, string canonical, Compare compare) =>
        Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes($"{compare.Name}\n{canonical}"), Encoding.UTF8.GetBytes(spice), Iterations, HashAlgorithmName.SHA256, BytesOfHash));
}
