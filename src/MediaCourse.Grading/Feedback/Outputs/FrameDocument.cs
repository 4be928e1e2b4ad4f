namespace MediaCourse.Grading.Feedback.Outputs;

/// <summary>
/// The document of a frame that shows cleaned HTML. The frame runs no script; that it counts as the page's own lets the page's script see how
/// tall it is, and nothing in it can make use of that. Its own policy forbids once more whatever the cleaning should have missed.
/// </summary>
internal static class FrameDocument
{
    private static readonly string Head = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'\">"
        + $"<meta name=\"color-scheme\" content=\"light dark\"><title>Output</title><style>{PageResource.Text("frame.css")}</style></head><body>";

    public static string Of(string html) => $"{Head}{html}</body></html>";
}
