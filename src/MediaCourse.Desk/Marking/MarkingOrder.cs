using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MediaCourse.Desk.Marking;

/// <summary>
/// The order in which answers to a question are marked: shuffled by a seed that is the question itself, so that everybody's order is the
/// same at any time, another for each question, and tells nothing of the students. Answers that come later leave the others' order as it is.
/// </summary>
internal static class MarkingOrder
{
    private const int LengthOfCode = 6;
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>Students in the order of a question.</summary>
    /// <param name="seed">The question; for students as a whole, the assignment.</param>
    /// <param name="ids">What is told apart: a student's id, with the hand-in's behind it where several of theirs are marked.</param>
    public static IReadOnlyList<(string Id, string Code)> Of(string seed, IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(ids);
        var shuffled = ids.Distinct(StringComparer.Ordinal)
            .Select(id => (Id: id, Digest: SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{id}"))))
            .OrderBy(static one => BinaryPrimitives.ReadUInt64BigEndian(one.Digest)).ThenBy(static one => one.Id, StringComparer.Ordinal);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        return [.. shuffled.Select(one => (one.Id, CodeOf(one.Digest, codes)))];
    }

    // The code comes from other bytes than the order, or it would tell the place.
    private static string CodeOf(byte[] digest, HashSet<string> taken)
    {
        var code = string.Concat(digest.Skip(sizeof(ulong)).Take(LengthOfCode).Select(static part => Letters[part % Letters.Length]));
        for (var more = 2; !taken.Add(code); more++)
        {
            code = FormattableString.Invariant($"{code[..LengthOfCode]}-{more}");
        }

        return code;
    }
}
