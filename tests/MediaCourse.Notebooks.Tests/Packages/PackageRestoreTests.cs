using System.Net;
using System.Net.Sockets;
using MediaCourse.Notebooks.Packages;

namespace MediaCourse.Notebooks.Tests.Packages;

public class PackageRestoreTests
{
    [Fact]
    public async Task A_package_and_what_it_needs_come_with_their_files()
    {
        using var feed = new LocalFeed().Add("Frames", "1.2.0", needs: ("Words", "2.0.0")).Add("Words", "2.0.0", native: "libwords.so");

        var restored = await Restore(feed, "Frames, 1.2.0");

        string[] expected =
        [
            Path.Combine(feed.Installed, "frames", "1.2.0", "lib", "net8.0", "Frames.dll"),
            Path.Combine(feed.Installed, "words", "2.0.0", "lib", "net8.0", "Words.dll"),
        ];
        Assert.Equal<string[]>(expected, [.. restored.CompilePaths]);
        Assert.Equal<string[]>(expected, [.. restored.RuntimePaths]);
        var native = Assert.Single(restored.NativeFolders);
        Assert.True(File.Exists(Path.Combine(native, "libwords.so")));
    }

    [Fact]
    public async Task Without_a_version_the_newest_release_is_taken_and_with_stars_a_preview_too()
    {
        using var feed = new LocalFeed().Add("Frames", "1.2.0").Add("Frames", "1.10.0").Add("Frames", "2.0.0-beta");

        Assert.Contains(Path.Combine("frames", "1.10.0"), (await Restore(feed, "Frames")).CompilePaths[0], StringComparison.Ordinal);
        Assert.Contains(Path.Combine("frames", "2.0.0-beta"), (await Restore(feed, "Frames, *-*")).CompilePaths[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_restore_needs_neither_sdk_nor_feed()
    {
        using var feed = new LocalFeed().Add("Frames", "1.2.0").Add("Words", "2.0.0");
        var first = await Restore(feed, "Frames, 1.2.0", "Words, 2.0.0");
        Directory.Delete(feed.Feed, recursive: true);

        var second = await WithoutSdk(feed).RestoreAsync([PackageRequest.Parse("words, 2.0.0"), PackageRequest.Parse("Frames, 1.2.0")], CancellationToken.None);

        Assert.Equal<string[]>([.. first.CompilePaths], [.. second.CompilePaths]);
        Assert.Equal<string[]>([.. first.RuntimePaths], [.. second.RuntimePaths]);
    }

    [Fact]
    public async Task A_result_whose_files_are_gone_is_not_trusted()
    {
        using var feed = new LocalFeed().Add("Frames", "1.2.0");
        await Restore(feed, "Frames, 1.2.0");
        Directory.Delete(feed.Installed, recursive: true);

        Assert.Contains("SDK", await Failure(WithoutSdk(feed), "Frames, 1.2.0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_result_is_restored_again()
    {
        using var feed = new LocalFeed().Add("Frames", "1.2.0");
        await Restore(feed, "Frames, 1.2.0");
        await File.WriteAllTextAsync(Assert.Single(Directory.GetFiles(feed.Cache, "*.json")), "{\"CompilePaths\":");

        Assert.Single((await Restore(feed, "Frames, 1.2.0")).CompilePaths);
    }

    [Fact]
    public async Task Another_feed_is_another_restore()
    {
        using var feed = new LocalFeed().Add("Frames", "1.2.0");
        await Restore(feed, "Frames, 1.2.0");
        await File.AppendAllTextAsync(Path.Combine(feed.Notebook, "nuget.config"), "<!-- changed -->");

        Assert.Contains("SDK", await Failure(WithoutSdk(feed), "Frames, 1.2.0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_package_is_named_with_the_feed()
    {
        using var feed = new LocalFeed();

        Assert.Equal(
            "There is no package Frames in the package feed (local). Check its spelling; a feed of your own can be named in a nuget.config beside the notebook.",
            await Failure(With(feed), "Frames, 1.2.0"));
    }

    [Fact]
    public async Task An_unknown_version_is_named_with_the_nearest()
    {
        using var feed = new LocalFeed().Add("Frames", "1.2.0");

        const string Expected = "; the nearest is 1.2.0. Write #r \"nuget: Frames, VERSION\" with a version that it has.";
        Assert.Equal("The feed has no version 9.0.0 of the package Frames" + Expected, await Failure(With(feed), "Frames, 9.0.0"));
        Assert.Equal("The feed has no version 1.1.0 of the package Frames" + Expected, await Failure(With(feed), "Frames, 1.1.0"));
    }

    [Fact]
    public async Task A_missing_dependency_is_told()
    {
        using var feed = new LocalFeed().Add("Frames", "1.2.0", needs: ("Words", "2.0.0"));

        var message = await Failure(With(feed), "Frames, 1.2.0");

        Assert.Contains("Frames 1.2.0 needs a package that the feed lacks", message, StringComparison.Ordinal);
        Assert.Contains("Words", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_of_one_package_are_refused()
    {
        using var feed = new LocalFeed();

        Assert.StartsWith("The notebook asks for Frames 1.0 and for frames 2.0.", await Failure(With(feed), "Frames, 1.0", "frames, 2.0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreachable_feed_is_told_apart_from_a_missing_package()
    {
        // A port that was free a moment ago answers nobody.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var feed = new LocalFeed($"http://127.0.0.1:{port}/index.json");

        var message = await Failure(With(feed), "Frames, 1.2.0");

        Assert.Equal(
            $"The package feed http://127.0.0.1:{port}/index.json cannot be reached, so the package Frames 1.2.0 could not be fetched. Check the network connection and run the cell again; packages fetched before need none.",
            message);
    }

    [Fact]
    public async Task A_restore_can_be_interrupted_while_the_feed_is_silent()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var feed = new LocalFeed($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/index.json");
        using var interrupt = new CancellationTokenSource();

        var restore = With(feed).RestoreAsync([PackageRequest.Parse("Frames, 1.2.0")], interrupt.Token);
        using var connection = await listener.AcceptTcpClientAsync();
        await interrupt.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => restore);
        using var released = new FileStream(Assert.Single(Directory.GetFiles(feed.Cache, "*.lock")), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    [Fact]
    public async Task Several_notebooks_can_restore_the_same_at_once()
    {
        using var feed = new LocalFeed().Add("Frames", "1.2.0");

        var restored = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Restore(feed, "Frames, 1.2.0")));

        Assert.All(restored, one => Assert.Equal<string[]>([.. restored[0].CompilePaths], [.. one.CompilePaths]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(feed.Cache, "work")));
    }

    [Fact]
    public async Task A_cache_folder_that_cannot_be_used_is_told()
    {
        using var feed = new LocalFeed();
        await File.WriteAllTextAsync(feed.Cache, "a file where the folder should be");

        Assert.StartsWith("The package Frames 1.2.0 could not be restored: ", await Failure(With(feed), "Frames, 1.2.0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_packages_need_nothing()
    {
        using var feed = new LocalFeed();

        Assert.Empty((await WithoutSdk(feed).RestoreAsync([], CancellationToken.None)).CompilePaths);
    }

    [Fact]
    public async Task A_real_package_with_native_libraries_is_restored()
    {
        using var feed = new LocalFeed();
        File.Delete(Path.Combine(feed.Notebook, "nuget.config"));
        RestoredPackages restored;
        try
        {
            restored = await Restore(feed, "Microsoft.Data.Sqlite, 10.0.14");
        }
        catch (PackageRestoreException error)
        {
            Assert.Skip($"the package feed does not give it: {error.Message}");
            return;
        }

        Assert.Contains(restored.RuntimePaths, path => Path.GetFileName(path) is "Microsoft.Data.Sqlite.dll");
        Assert.Contains(restored.NativeFolders, folder => Directory.EnumerateFiles(folder, "*e_sqlite3*").Any());
    }

    private static PackageRestore With(LocalFeed feed) => new(feed.Notebook, feed.Cache, DotnetSdk.Find);

    private static PackageRestore WithoutSdk(LocalFeed feed) => new(feed.Notebook, feed.Cache, () => null);

    private static Task<RestoredPackages> Restore(LocalFeed feed, params string[] requests) =>
        With(feed).RestoreAsync([.. requests.Select(PackageRequest.Parse)], CancellationToken.None);

    private static async Task<string> Failure(PackageRestore restore, params string[] requests)
    {
        var error = await Assert.ThrowsAsync<PackageRestoreException>(() => restore.RestoreAsync([.. requests.Select(PackageRequest.Parse)], CancellationToken.None));
        Assert.DoesNotContain('\n', error.Message);
        return error.Message;
    }
}
