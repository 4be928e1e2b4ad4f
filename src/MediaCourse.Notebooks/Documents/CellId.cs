using System.Security.Cryptography;
using System.Text;

namespace MediaCourse.Notebooks.Documents;

/// <summary>Cell ids as nbformat 4.5 asks: 1 to 64 letters, digits, hyphens and underscores, unique in a notebook.</summary>
public static class CellId
{
    /// <summary>Whether an id has the form that nbformat asks.</summary>
    public static bool IsValid(string id) =>
        id.Length is >= 1 and <= 64 && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    /// <summary>
    /// An id of eight hexadecimal digits that follows from the seed alone, so that the same work gives the same file.
    /// </summary>
    /// <param name="seed">What the cell is or where it stands.</param>
    /// <param name="taken">Ids that the notebook has already.</param>
    public static string New(string seed, IReadOnlySet<string> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{attempt}\n{seed}")));
            var id = Convert.ToHexStringLower(digest.AsSpan(0, 4));
            if (!taken.Contains(id))
            {
                return id;
            }
        }
    }
}
