using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MediaCourse.Desk.Marking;
using MediaCourse.Desk.Pages;
using MediaCourse.Desk.Security;
using Microsoft.AspNetCore.Http;

namespace MediaCourse.Desk.Requests;

/// <summary>Answers requests: lets in who came by a link, and finds the page or the change that is asked for.</summary>
internal sealed class DeskRequests(CourseDesk desk, RequestGuard guard, Visitors visitors)
{
    private const string ForAYear = "private, max-age=31536000, immutable";

    private readonly PageRequests _pages = new(desk);
    private readonly ChangeRequests _changes = new(desk);
    private readonly ReleaseRequests _releases = new(desk);

    public async Task AnswerAsync(HttpContext context)
    {
        var clock = Stopwatch.GetTimestamp();
        RequestGuard.Harden(context.Response);
        if (guard.Refusal(context.Request) is { } refusal)
        {
            await DeskResult.Text(StatusCodes.Status403Forbidden, refusal).WriteAsync(context, clock);
            return;
        }

        var result = await ResultAsync(context);
        if (result.Problem is { } problem && IsForReader(context.Request) && guard.VisitorOf(context.Request) is { } visitor)
        {
            result = DeskResult.Page(ProblemPage.Render(desk, visitor, problem, result.Status, RequestGuard.CameFrom(context.Request)), result.Status);
        }

        await result.WriteAsync(context, clock);
    }

    /// <summary>Reads what the first page needs while the browser is being opened.</summary>
    public void WarmUp() => _ = Task.Run(() =>
    {
        try
        {
            var visitor = new Visitor { Marker = "" };
            _ = DeskAssets.Address("desk.css");
            _pages.Overview(visitor, CancellationToken.None);
        }
        catch (MediaCourseException)
        {
            // Whoever opens the page is told.
        }
    });

    private static DeskResult NotAllowed => DeskResult.Text(StatusCodes.Status405MethodNotAllowed, "The desk is read, and changed by its own pages.");

    private async Task<DeskResult> ResultAsync(HttpContext context)
    {
        var request = context.Request;
        string[] path = [.. (request.Path.Value ?? "/").Split('/', StringSplitOptions.RemoveEmptyEntries)];
        try
        {
            if (path is ["assets", var asset])
            {
                return DeskAssets.Find(asset) is { } found ? DeskResult.Asset(found.Content, found.Type, found.IsPacked, ForAYear) : DeskResult.Missing;
            }

            if (path is ["enter"])
            {
                // Whoever looks only whether the link is there does not use it up.
                return !HttpMethods.IsGet(request.Method) ? NotAllowed : guard.TryEnter(context) ? DeskResult.SeeOther("/") : DeskResult.Page(WhoPage.Locked(desk), StatusCodes.Status403Forbidden);
            }

            if (guard.VisitorOf(request) is not { } visitor)
            {
                return DeskResult.Page(WhoPage.Locked(desk), StatusCodes.Status403Forbidden);
            }

            return await ForAsync(visitor, path, context);
        }
        catch (MediaCourseException error)
        {
            return DeskResult.Text(StatusCodes.Status500InternalServerError, error.Message);
        }
        catch (Exception error) when (error is BadHttpRequestException or JsonException or InvalidDataException or FormatException)
        {
            return DeskResult.Text(StatusCodes.Status400BadRequest, "This cannot be read.");
        }
    }

    // Scripts read a line of text; people get a page that leads on.
    private static bool IsForReader(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method)) && !request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && !request.Path.StartsWithSegments("/assets", StringComparison.Ordinal);

    private async Task<DeskResult> ForAsync(Visitor visitor, string[] path, HttpContext context)
    {
        var request = context.Request;
        var isPost = HttpMethods.IsPost(request.Method);
        if (!isPost && !HttpMethods.IsGet(request.Method))
        {
            return NotAllowed;
        }

        if (path is ["who"])
        {
            return isPost ? await NameAsync(visitor, request) : DeskResult.Page(WhoPage.Render(desk, visitor, Environment.UserName, link: null));
        }

        if (visitor.Marker is null)
        {
            return DeskResult.SeeOther("/who");
        }

        var stop = context.RequestAborted;
        return (path, isPost) switch
        {
            ([], false) => _pages.Overview(visitor, stop),
            (["link"], true) => DeskResult.Page(WhoPage.Render(desk, visitor, Environment.UserName, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{guard.Port}/enter?token={visitors.NewLink(marker: null)}"))),
            (["audit"], false) => _pages.Audit(visitor, request, stop),
            (["a", var assignment, "release"], _) => isPost ? await _releases.ReleaseAsync(visitor, assignment, request, stop) : _releases.Page(visitor, assignment, stop),
            (["a", var assignment, "preview", var code], false) => _releases.Preview(assignment, code, stop),
            (["a", var assignment, "export", var format], false) => _releases.Export(assignment, format, stop),
            (["a", ..], false) => _pages.Find(visitor, path, request, stop),
            (["api", "item"], false) => _changes.State(visitor, request, stop),
            (["api", var change], true) => await _changes.ApplyAsync(visitor, change, request, stop),
            (["override" or "anchors" or "double" or "unanswered"], true) => await _changes.ApplyFormAsync(visitor, path[0], request, stop),
            _ => DeskResult.Missing,
        };
    }

    private static async Task<DeskResult> NameAsync(Visitor visitor, HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var name = string.Concat(((string?)form["name"] ?? "").Where(static letter => !char.IsControl(letter))).Trim();
        if (name.Length is 0 or > MarkingLimits.Marker)
        {
            return DeskResult.SeeOther("/who");
        }

        visitor.Marker = name.Normalize(NormalizationForm.FormC);
        return DeskResult.SeeOther("/");
    }
}
