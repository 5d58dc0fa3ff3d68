import { afterEach } from 'vitest';
import type { Platform } from '../platform.ts';
import { Device } from './device.ts';

/** Devices and platforms of a test, which end with it. Called once at the top of a test file. */
export interface Together {
  device(...options: Parameters<typeof Device.make>): Promise<Device>;
  with<P extends Platform>(platform: Promise<P>): Promise<P>;
}

export function together(): Together {
  const devices: Device[] = [];
  const platforms: Platform[] = [];
  afterEach(async () => {
    await Promise.all(devices.splice(0).map((device) => device.close()));
    await Promise.all(platforms.splice(0).map((platform) => platform.close()));
  });
  return {
    async device(...options) {
      const made = await Device.make(...options);
      devices.push(made);
      return made;
    },
    async with(platform) {
      const made = await platform;
      platforms.push(made);
      return made;
    },
  };
}
