using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace MediaCourse.Desk.Security;

/// <summary>Who may come in: links that work once, and the browsers that came by one.</summary>
internal sealed class Visitors
{
    private const int BytesOfToken = 32;

    private readonly ConcurrentDictionary<string, string?> _links = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Visitor> _visitors = new(StringComparer.Ordinal);

    /// <summary>A token for a link that works once.</summary>
    /// <param name="marker">Who marks in the browser that comes by it; null where the page asks.</param>
    public string NewLink(string? marker)
    {
        var token = NewToken();
        _links[DigestOf(token)] = marker;
        return token;
    }

    /// <summary>Takes the token of a link, for good.</summary>
    /// <returns>The token of the browser that came by it, or null where the link does not work.</returns>
    public string? Enter(string? link)
    {
        if (link is null || !_links.TryRemove(DigestOf(link), out var marker))
        {
            return null;
        }

        var token = NewToken();
        _visitors[DigestOf(token)] = new Visitor { Marker = marker };
        return token;
    }

    /// <summary>The browser with this token, or null.</summary>
    public Visitor? Find(string? token) => token is null ? null : _visitors.GetValueOrDefault(DigestOf(token));

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(BytesOfToken));

    // Looked up by their digests, tokens cannot be guessed letter by letter from the time that it takes.
    private static string DigestOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>A browser that came by a link.</summary>
internal sealed class Visitor
{
    /// <summary>The name under which marks are given, or null before it is told.</summary>
    public string? Marker { get; set; }
}
