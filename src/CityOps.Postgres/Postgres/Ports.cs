using System.Net;
using System.Net.Sockets;
using CityOps.Machine;

namespace CityOps.Postgres;

/// <summary>TCP ports of this machine.</summary>
public static class Ports
{
    /// <summary>A port that is free on 127.0.0.1 now. Another program may take it before it is used; the user of it must be ready for that.</summary>
    public static int Free()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>Whether a port can be listened on.</summary>
    public static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }

    /// <summary>Refuses a port that is in use.</summary>
    /// <param name="address">Address to listen on.</param>
    /// <param name="port">The port wanted.</param>
    /// <param name="option">The option that chooses another.</param>
    public static void Demand(IPAddress address, int port, string option)
    {
        if (!IsFree(address, port))
        {
            throw new MachineException($"Port {port} on {address} is in use by another program.", $"Stop that program (ss -ltnp 'sport = :{port}' names it), or choose another port with {option}.");
        }
    }
}
