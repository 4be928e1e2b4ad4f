using System.Net;
using MediaCourse.Kernel.Jupyter;

namespace MediaCourse.Kernel.Tests.Jupyter;

public sealed class ConnectionFileTests
{
    private const string Good = """{"shell_port":1,"iopub_port":2,"stdin_port":3,"control_port":4,"hb_port":5,"ip":"127.0.0.1","key":"k","transport":"tcp","signature_scheme":"hmac-sha256","kernel_name":"mediacourse"}""";

    [Fact]
    public void A_file_tells_ports_address_and_key()
    {
        var file = ConnectionFile.Parse(Good, "c.json");

        Assert.Equal((1, 2, 3, 4, 5), (file.ShellPort, file.IopubPort, file.StdinPort, file.ControlPort, file.HeartbeatPort));
        Assert.Equal((IPAddress.Loopback, "k"), (file.Address, file.Key));
    }

    [Theory]
    [InlineData("*", "0.0.0.0")]
    [InlineData("localhost", "127.0.0.1")]
    [InlineData("::1", "::1")]
    public void An_address_can_be_told_in_several_ways(string ip, string expected) =>
        Assert.Equal(expected, ConnectionFile.Parse(Good.Replace("127.0.0.1", ip, StringComparison.Ordinal), "c.json").Address.ToString());

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{}", "\"shell_port\" is not a port")]
    [InlineData("""{"transport":"ipc"}""", "'ipc'")]
    [InlineData("""{"transport":5}""", "\"transport\" is not a text")]
    [InlineData("""{"signature_scheme":"hmac-md5"}""", "'hmac-md5'")]
    [InlineData("""{"ip":"no such host."}""", "no address")]
    [InlineData("""{"shell_port":70000}""", "\"shell_port\" is not a port")]
    [InlineData("""{"shell_port":"1"}""", "\"shell_port\" is not a port")]
    public void What_cannot_be_used_is_told_in_one_line(string json, string reason)
    {
        var error = Assert.Throws<ConnectionFileException>(() => ConnectionFile.Parse(json, "c.json"));

        Assert.StartsWith("c.json: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }
}
