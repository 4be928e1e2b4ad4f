using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediaCourse.Desk;
using MediaCourse.Desk.Tests;

namespace MediaCourse.Benchmarks.Desk;

/// <summary>The marking desk with a course of 600 students, four assignments and ten items each: the time that the server takes for each page, and for a mark and the way to the next answer.</summary>
internal static partial class DeskBenchmark
{
    private const int Assignments = 4;
    private const double PageLimit = 50;
    private const double SaveLimit = 20;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(int students, int rounds)
    {
        Console.WriteLine($"A course of {students.ToString(CultureInfo.InvariantCulture)} students, {Assignments} assignments and 10 items each is made …");
        using var course = new GeneratedCourse(students, Assignments, Sentences());
        var (process, link, start) = await StartAsync(course.Folder);
        using (process)
        {
            try
            {
                return await MeasureAsync(link, start, rounds) ? 0 : 1;
            }
            finally
            {
                process.Kill();
            }
        }
    }

    private static async Task<bool> MeasureAsync(Uri link, TimeSpan start, int rounds)
    {
        var root = new Uri(link.GetLeftPart(UriPartial.Authority));
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = root };
        client.DefaultRequestHeaders.Add("Origin", root.GetLeftPart(UriPartial.Authority));
        await client.GetAsync(link);
        var answer = await NextAsync(client, "prose-1");
        var chart = await NextAsync(client, "chart");
        var code = await NextAsync(client, "checks-1");
        var isFast = Say("start", [start.TotalMilliseconds], StartLimit.TotalMilliseconds);
        (string Name, string Address)[] pages =
        [
            ("overview", "/"), ("assignment", "/a/part-2"), ("table, sorted", "/a/part-2?sort=total&dir=down&page=3"), ("question", "/a/part-1/q/prose-1"), ("answer in prose", answer), ("answer with a chart", chart),
            ("answer in code", code), ("answer, by student", answer + "?by=student"), ("release", "/a/part-3/release"), ("audit", "/audit"),
        ];
        var first = new List<double>();
        foreach (var (_, address) in pages)
        {
            first.AddRange(await TimesAsync(client, address, 1));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The first visits after the start, which compile what they run: {string.Join(", ", first.Select(static time => time.ToString("0", CultureInfo.InvariantCulture)))} ms"));
        foreach (var (name, address) in pages)
        {
            isFast &= Say(name, await TimesAsync(client, address, rounds), PageLimit);
        }

        return Say("save and next", await SaveAndNextAsync(client, rounds), SaveLimit) && isFast;
    }

    private static async Task<List<double>> TimesAsync(HttpClient client, string address, int rounds)
    {
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync();
            times.Add(TimeOf(response));
        }

        return times;
    }

    private static async Task<List<double>> SaveAndNextAsync(HttpClient client, int rounds)
    {
        var times = new List<double>();
        var address = await NextAsync(client, "prose-2");
        for (var round = 0; round < rounds; round++)
        {
            var code = address.Split('/')[^1];
            using var saved = await client.PostAsJsonAsync(
                new Uri("/api/mark", UriKind.Relative),
                new { assignment = "part-1", item = "prose-2", code, points = 4, level = "Sound", comment = string.Create(CultureInfo.InvariantCulture, $"Comment {round % 20}."), own = 0, others = 0 });
            saved.EnsureSuccessStatusCode();
            if ((await saved.Content.ReadFromJsonAsync<JsonObject>())?["saved"]?.GetValue<bool>() != true)
            {
                throw new InvalidOperationException("A mark was not saved.");
            }

            using var next = await client.GetAsync(new Uri($"/a/part-1/q/prose-2/next?after={code}", UriKind.Relative));
            times.Add(TimeOf(saved) + TimeOf(next));
            address = next.Headers.Location!.OriginalString;
        }

        return times;
    }

    private static async Task<string> NextAsync(HttpClient client, string item)
    {
        using var response = await client.GetAsync(new Uri($"/a/part-1/q/{item}/next", UriKind.Relative));
        return response.Headers.Location!.OriginalString;
    }

    private static bool Say(string name, List<double> times, double limit)
    {
        times.Sort();
        var at95 = times[Math.Max(0, (int)Math.Ceiling(times.Count * 0.95) - 1)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} median {times[times.Count / 2],7:0.0} ms   95th percentile {at95,7:0.0} ms   most {times[^1],7:0.0} ms   limit {limit:0} ms   {(at95 < limit ? "ok" : "TOO SLOW")}"));
        return at95 < limit;
    }

    private static double TimeOf(HttpResponseMessage response) =>
        double.Parse(Duration().Match(response.Headers.GetValues("Server-Timing").First()).Groups["ms"].Value, CultureInfo.InvariantCulture);

    private static async Task<(Process Process, Uri Link, TimeSpan Start)> StartAsync(string course)
    {
        var clock = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "MediaCourse.Desk.dll"), .. new DeskOptions(course, Port: 0, "ana", OpensBrowser: false).ToArguments()]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The desk did not start.");
        return (process, new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..]), clock.Elapsed);
    }

    private static List<string> Sentences()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MediaCourse.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("There is no MediaCourse.sln above the program.");
        }

        return [.. Directory.EnumerateFiles(Path.Combine(folder, "seeds"), "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(static line => line.Length is > 60 and < 400)];
    }

    [GeneratedRegex("dur=(?<ms>[0-9.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Duration();
}
