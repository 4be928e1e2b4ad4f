using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MediaCourse.Desk.Requests;

/// <summary>What is answered.</summary>
internal sealed record DeskResult
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public int Status { get; private init; } = StatusCodes.Status200OK;

    /// <summary>What is in the way, in words; null where nothing is.</summary>
    public string? Problem { get; private init; }

    private string Type { get; init; } = "text/plain; charset=utf-8";

    private byte[] Content { get; init; } = [];

    private IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static DeskResult Missing => Text(StatusCodes.Status404NotFound, "There is no such page on the desk.");

    public static DeskResult Page(Html page, int status = StatusCodes.Status200OK) => new() { Status = status, Type = "text/html; charset=utf-8", Content = Encoding.UTF8.GetBytes(page.Text) };

    /// <summary>A page that stands alone, with a policy of its own.</summary>
    public static DeskResult Alone(string page, string policy) => new() { Type = "text/html; charset=utf-8", Content = Encoding.UTF8.GetBytes(page), Headers = [("Content-Security-Policy", policy)] };

    /// <summary>A problem as bare text, for scripts and for whoever has no page of the desk.</summary>
    public static DeskResult Text(int status, string text) => new() { Status = status, Problem = text, Content = Encoding.UTF8.GetBytes(text + "\n") };

    public static DeskResult Of<T>(T value, int status = StatusCodes.Status200OK) => new() { Status = status, Type = "application/json; charset=utf-8", Content = JsonSerializer.SerializeToUtf8Bytes(value, Json) };

    public static DeskResult SeeOther(string address) => new() { Status = StatusCodes.Status303SeeOther, Headers = [("Location", address)] };

    public static DeskResult Asset(byte[] content, string type, bool isPacked, string caching) =>
        new() { Type = type, Content = content, Headers = isPacked ? [("Cache-Control", caching), ("Content-Encoding", "gzip")] : [("Cache-Control", caching)] };

    public static DeskResult Download(string text, string fileName) =>
        new() { Type = "text/csv; charset=utf-8", Content = Encoding.UTF8.GetBytes(text), Headers = [("Content-Disposition", $"attachment; filename=\"{fileName}\"")] };

    /// <summary>Writes it, with the time that the server took.</summary>
    /// <param name="context">The request.</param>
    /// <param name="since">When it came.</param>
    public async Task WriteAsync(HttpContext context, long since)
    {
        var response = context.Response;
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        response.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"desk;dur={Stopwatch.GetElapsedTime(since).TotalMilliseconds:0.00}");
        if (Content.Length > 0)
        {
            response.ContentType = Type;
            response.ContentLength = Content.Length;
            await response.Body.WriteAsync(Content);
        }
    }
}
